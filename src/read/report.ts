import type { Document } from '../model/index.ts';

const SHOWN = 100;

/** What `relata read FILE` prints: what was read, block by block, and what was cut by which rule. */
export function describeReading(document: Document): string {
  return [
    ...describeHead(document),
    '',
    ...describeBlocks(document),
    '',
    ...describeCuts(document),
    '',
  ].join('\n');
}

function describeHead(document: Document): string[] {
  const { date } = document;
  const lines: [string, string | undefined][] = [
    ['id', document.id],
    ['title', document.title],
    ['date', date && `${date.value} (from ${date.from}, confidence ${date.confidence})`],
    ['place', document.place],
    ['author', document.author],
    ['publisher', document.publisher],
    ['url', document.url],
    ['tags', document.tags?.join(', ')],
    ['language', document.language],
    ['publish', document.publish],
    [
      'copies',
      document.copies.map((copy) => `${copy.document} (${copy.containment})`).join(', ') ||
        undefined,
    ],
  ];
  return lines.flatMap(([name, value]) =>
    [`${name}:`.padEnd(11) + shorten(value ?? 'unknown')].filter(
      () => value !== undefined || name === 'date',
    ),
  );
}

function describeBlocks({ text, blocks }: Document): string[] {
  const lines = blocks.map((block) => {
    const kind = block.level === undefined ? block.kind : `${block.kind} ${block.level}`;
    return `${kind.padEnd(10)} ${block.start}–${block.end}  ${shorten(text.slice(block.start, block.end))}`;
  });
  return [`${blocks.length} blocks, ${text.length} characters`, ...lines];
}

function describeCuts({ cut }: Document): string[] {
  if (cut.length === 0) return ['nothing cut'];
  const lines = cut.map(
    (entry) => `${entry.rule.padEnd(20)} ${entry.rawStart}–${entry.rawEnd}  ${shorten(entry.text)}`,
  );
  return [`${cut.length} passages cut`, ...lines];
}

/** One line, without control characters that would reach the terminal. */
function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}
