/** In hundred-thousandths of a degree. */
export interface Place {
  readonly lat_e5: number;
  readonly lon_e5: number;
}

/** Where the browser says it is; nothing when it does not know or may not say. */
export function whereAmI(): Promise<Place | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lat_e5: Math.round(coords.latitude * 1e5),
          lon_e5: Math.round(coords.longitude * 1e5),
        }),
      () => resolve(undefined),
      { timeout: 15_000, maximumAge: 600_000 },
    );
  });
}
