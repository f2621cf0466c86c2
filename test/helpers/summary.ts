import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, Entity } from '../../src/model/index.ts';

/** What a build found, a line an entity and a line a claim, for people to read and compare. */
export function summaryOf(graph: string): { entities: string; claims: string } {
  return {
    entities: records<Entity>(join(graph, 'entities.jsonl')).map(entityLine).join(''),
    claims: records<Claim>(join(graph, 'claims.jsonl')).map(claimLine).sort().join(''),
  };
}

function records<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function entityLine({ id, label, aliases, offices, subtype, place, documents }: Entity): string {
  const others = aliases.map(({ text }) => text).filter((text) => text !== label);
  const parts = [
    `${id}: ${label}`,
    ...(subtype === undefined ? [] : [`(${subtype})`]),
    ...(others.length === 0 ? [] : [`also ${others.sort().join(', ')}`]),
    ...offices.map(
      (office) => `[${office.title}${office.of === undefined ? '' : ` of ${office.of}`}]`,
    ),
    ...(place?.country === undefined ? [] : [`in ${place.country}`]),
    `in ${documents.length} documents`,
  ];
  return `${parts.join(' ')}\n`;
}

function claimLine(claim: Claim): string {
  const flags = [
    ...(claim.polarity === 'negative' ? ['not'] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.status === 'single' ? [] : [claim.status]),
  ];
  const parts = [
    `${claim.subject} —${claim.label}→ ${claim.object ?? '∅'}`,
    ...claim.participants.map(({ role, entity, text }) => `${role}: ${entity ?? text}`),
    ...(claim.time === undefined ? [] : [`when: ${claim.time.value ?? '?'} (${claim.time.text})`]),
    ...(claim.place === undefined ? [] : [`where: ${claim.place}`]),
    ...claim.amounts.map(({ bound, value, unit, of }) =>
      `${bound} ${value} ${unit ?? ''} ${of ?? ''}`.trim(),
    ),
    ...claim.attribution.map(
      ({ speaker, verb }) => `says ${speaker}${verb === undefined ? '' : ` (${verb})`}`,
    ),
    ...(flags.length === 0 ? [] : [`[${flags.join(' ')}]`]),
    `<${claim.relation}>`,
  ];
  return `${parts.join(' | ')}\n`;
}
