import { compareText } from '../base/order.ts';
import type { Entity, Office } from '../model/index.ts';
import type { MergedClaim } from './claims/merge.ts';

/** Gives every person the offices that claims say he holds or held: sorted, each once. */
export function addOffices(entities: readonly Entity[], merged: readonly MergedClaim[]): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { claim, statements } of merged) {
    const office = statements[0]!.claim.office;
    const holder = byId.get(claim.subject);
    if (!office || !holder || claim.polarity === 'negative' || claim.modality !== 'asserted')
      continue;
    const of = claim.object !== undefined && byId.has(claim.object) ? claim.object : undefined;
    holder.offices.push({
      title: office.title,
      ...(of === undefined ? {} : { of }),
      ...datesOf(claim.time?.value, office.former === true),
      ...(office.former === true ? { former: true as const } : {}),
      claim: claim.id,
    });
  }
  for (const entity of entities) entity.offices.sort(compareOffices);
}

/** "2019/2024" are beginning and end; a single date is the end of a former office, else the beginning. */
function datesOf(value: string | undefined, former: boolean): Pick<Office, 'from' | 'until'> {
  if (value === undefined) return {};
  const [first = '', last] = value.split('/');
  if (last !== undefined) return { from: first, until: last };
  return former ? { until: first } : { from: first };
}

function compareOffices(a: Office, b: Office): number {
  return (
    Number(a.former ?? false) - Number(b.former ?? false) ||
    compareText(a.title, b.title) ||
    compareText(a.of ?? '', b.of ?? '') ||
    compareText(a.claim, b.claim)
  );
}
