/** A length of time for people: "45 s", "4 min", "1 h 06 min", "2 d 3 h". `minutes` may have a fraction; a minus sign is kept. */
export function formatMinutes(minutes: number): string {
  const sign = minutes < 0 ? '\u2212' : '';
  const seconds = Math.round(Math.abs(minutes) * 60);
  if (seconds > 0 && seconds < 60) return `${sign}${seconds} s`;
  const whole = Math.round(seconds / 60);
  if (whole < 60) return `${sign}${whole} min`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours < 48) return `${sign}${hours} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')} min`}`;
  const oddHours = hours % 24;
  return `${sign}${Math.floor(hours / 24)} d${oddHours === 0 ? '' : ` ${oddHours} h`}`;
}
