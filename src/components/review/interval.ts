/** How long until a card comes back, in the shortest words: `<1 min`, `10 min`, `3 h`, `4 days`, `2 months`, `1.5 years`. */
export function intervalInWords(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 1) return '<1 min';
  if (minutes < 60) return `${Math.round(minutes)} min`;
  const hours = minutes / 60;
  if (hours < 20) return `${Math.round(hours)} h`;
  const days = Math.max(1, Math.round(hours / 24));
  if (days < 31) return days === 1 ? '1 day' : `${days} days`;
  const months = days / 30.44;
  if (months < 12) return Math.round(months) === 1 ? '1 month' : `${Math.round(months)} months`;
  const years = (days / 365.25).toFixed(1).replace(/\.0$/, '');
  return years === '1' ? '1 year' : `${years} years`;
}
