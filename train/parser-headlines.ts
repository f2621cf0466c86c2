import type { Shares } from './nn/shares.ts';
import { EACH } from './nn/shares.ts';
import type { Lesson } from './parser-lessons.ts';

/** Words that headlines leave small. */
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|by|with|from|as|is|but|'.*|n't)$/;

/** Every word with a capital, and without the stop. */
export function headline(lesson: Lesson): Lesson {
  const forms = lesson.forms.map((form) =>
    SMALL.test(form) ? form : form.charAt(0).toUpperCase() + form.slice(1),
  );
  const n = forms.length - 1;
  if (forms[n] !== '.' || n === 0 || lesson.tree.includes(n + 1) || lesson.tree[n] === 0)
    return { ...lesson, forms };
  return {
    forms: forms.slice(0, n),
    tree: lesson.tree.slice(0, n),
    tags: firstRows(lesson.tags, n),
    heads: upTo(firstRows(lesson.heads, n), n),
    labels: firstRows(lesson.labels, n),
  };
}

function firstRows({ index, share }: Shares, rows: number): Shares {
  return {
    index: index.slice(0, rows * EACH),
    share: share.slice(0, rows * EACH),
  };
}

/** Without the shares of answers beyond the last. */
function upTo({ index, share }: Shares, last: number): Shares {
  index.forEach((answer, k) => {
    if (answer <= last) return;
    index[k] = 0;
    share[k] = 0;
  });
  return { index, share };
}
