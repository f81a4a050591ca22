/** Now, as the core reads it; in previews the day that the widget was told. */
export function nowLike(asked: string): string {
  const isDay = asked.length === '2026-11-23'.length;
  return isDay ? asked : `${new Date().toISOString().slice(0, 19)}Z`;
}
