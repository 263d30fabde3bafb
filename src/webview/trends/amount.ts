import { formatMinutes } from '../../core/timeline/formatMinutes';

/** A value of a distribution in words: `1 h 06 min`, `12 d`. */
export function amount(value: number, unit: 'minutes' | 'days'): string {
  return unit === 'minutes' ? formatMinutes(Math.round(value)) : `${Math.round(value)} d`;
}
