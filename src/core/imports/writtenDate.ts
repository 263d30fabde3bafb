import { dayOf, isoDate } from '../timeline/calendar';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthName = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;

/** A day (days since 1970-01-01) in the way of a written date; ISO where that way would leave two readings. */
export function dateLike(written: string, dayNumber: number): string {
  const { year, month, day } = dayOf(dayNumber);
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written);
  if (iso) return isoDate(dayOf(dayNumber)).replaceAll('-', iso[2] ?? '-');
  const name = monthName.exec(written)?.[0];
  if (name === undefined || /\d{1,2}[ ]?[-–]/.test(written)) return isoDate(dayOf(dayNumber));
  const full = months[month - 1] ?? '';
  const short = name.length <= 4 && full.length > name.length ? full.slice(0, 3) : full;
  const shown =
    name === name.toLowerCase() ? short.toLowerCase() : name === name.toUpperCase() ? short.toUpperCase() : short;
  const ordinal = /\d(?:st|nd|rd|th)\b/i.test(written) ? ordinalOf(day) : '';
  const dayFirst =
    /^\W*(?:[a-z]+\W+)??\d{1,2}(?:st|nd|rd|th)?[ -]/i.test(written) && written.search(/\d/) < written.indexOf(name);
  const yearPart = /(,?[ -])\d{4}/.exec(written)?.[1];
  const parts = dayFirst ? `${day}${ordinal} ${shown}` : `${shown} ${day}${ordinal}`;
  return yearPart === undefined ? parts : `${parts}${yearPart}${year}`;
}

function ordinalOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
