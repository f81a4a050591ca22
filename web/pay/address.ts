/**
 * An address from a campaign file or an endpoint's answer, seen from where that came from. Nothing
 * unless it is https or of that same origin, and names no user.
 */
export function addressOf(text: string, from: URL): URL | undefined {
  let url: URL;
  try {
    url = new URL(text, from);
  } catch {
    return undefined;
  }
  const isSafe = url.protocol === 'https:' || url.origin === from.origin;
  return isSafe && !url.username && !url.password ? url : undefined;
}
