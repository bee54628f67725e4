import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2, 1.4.3 (text) and 1.4.11 (borders of controls), measured on the tokens themselves. */
const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
const theme = css.slice(css.indexOf('@theme'), css.indexOf('@layer base'));

const tokens = new Map(
  [...theme.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]])
);

function hex(token: string): string {
  const value = tokens.get(token);
  if (!value) throw new Error(`app.css has no colour ${token}`);
  return value;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(hex(one)), luminance(hex(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const statuses = ['action', 'good', 'warn', 'doubt', 'bad', 'hint'];

describe('text can be read', () => {
  it.each(
    ['text', 'muted', ...statuses].flatMap((ink) => [
      [ink, 'surface'],
      [ink, 'ground']
    ])
  )('%s on %s', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    statuses.flatMap((status) => ['text', 'muted', status].map((ink) => [ink, `${status}-tint`]))
  )('%s on %s', (ink, tint) => {
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['action', 'action-dark', 'bad', 'bad-dark'])('on a button of %s', (ground) => {
    expect(contrast('on-action', ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('controls can be seen', () => {
  it.each(['surface', 'ground', 'action-tint'])('their border on %s', (ground) => {
    expect(contrast('edge', ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it.each([
    ['text', '#1b2430'],
    ['muted', '#5b6776'],
    ['line', '#dde3ea'],
    ['ground', '#f6f8fa'],
    ['surface', '#ffffff'],
    ['action', '#1d5fbf'],
    ['good', '#1c7c4a'],
    ['warn', '#9a5b00'],
    ['bad', '#b3261e'],
    ['hint', '#4a5a8a']
  ])('%s is %s', (token, value) => {
    expect(hex(token)).toBe(value);
  });
});
