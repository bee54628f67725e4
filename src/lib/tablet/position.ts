/** The device's position, asked for once; null when it is refused, unknown or takes too long. */
export type Position = { lat: number; lon: number; accuracy: number };

const PATIENCE = 15_000;

export function takePosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 }
    );
  });
}
