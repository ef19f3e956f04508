/** Rounds a range of person-minutes outwards to steps that a person would say. */
import { HOURS_A_DAY } from './table.js';

interface Unit {
  one: string;
  many: string;
  minutes: number;
  steps: readonly number[];
}

const HOUR = 60;
const DAY = HOURS_A_DAY * HOUR;
const WEEK = 5 * DAY;
const MONTH = 4 * WEEK;
const YEAR = 12 * MONTH;

/** Each unit up to where the next one begins. */
const UNITS: readonly Unit[] = [
  { one: 'minute', many: 'minutes', minutes: 1, steps: [5, 10, 15, 30] },
  { one: 'hour', many: 'hours', minutes: HOUR, steps: [1, 2, 3, 4, 6] },
  { one: 'day', many: 'days', minutes: DAY, steps: [1, 2, 3, 4] },
  { one: 'week', many: 'weeks', minutes: WEEK, steps: [1, 2, 3, 4, 6] },
  { one: 'month', many: 'months', minutes: MONTH, steps: [2, 3, 4, 5, 6, 8, 10] },
  { one: 'year', many: 'years', minutes: YEAR, steps: [1, 2, 3, 4, 6, 9, 12, 18, 25, 35, 50] },
];

interface Step {
  unit: Unit;
  count: number;
  minutes: number;
}

const STEPS: readonly Step[] = UNITS.flatMap((unit) =>
  unit.steps.map((count) => ({ unit, count, minutes: count * unit.minutes })),
);

/** `2-4 days`, `4 hours to 2 days`, `under 5 minutes`, `no work`. */
export function bandOf(low: number, high: number): string {
  if (high <= 0) return 'no work';
  const upper = STEPS.find(({ minutes }) => minutes >= high);
  const lower = STEPS.findLast(({ minutes }) => minutes <= low);
  if (!upper) return `over ${said(STEPS.at(-1)!)}`;
  if (!lower) return `under ${said(upper)}`;
  if (lower === upper) return said(lower);
  return lower.unit === upper.unit
    ? `${lower.count}-${upper.count} ${upper.unit.many}`
    : `${said(lower)} to ${said(upper)}`;
}

function said({ unit, count }: Step): string {
  return `${count} ${count === 1 ? unit.one : unit.many}`;
}
