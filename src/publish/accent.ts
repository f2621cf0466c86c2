/** The owner's colour, made readable on both papers. */

/** Lightness of the papers, as relative luminance: `--paper` of templates/styles/tokens.css. */
const LIGHT_PAPER = 0.96;
const DARK_PAPER = 0.008;
/** WCAG 2.2 asks for 4.5 to 1; a little more leaves room for tinted grounds. */
const CONTRAST = 5;

type Colour = [red: number, green: number, blue: number];

/** CSS that sets `--accent` for light and dark. */
export function accentStyles(accent: string): string {
  const colour = parse(accent);
  const light = hex(until(colour, 0, (c) => contrast(luminance(c), LIGHT_PAPER) >= CONTRAST));
  const dark = hex(until(colour, 255, (c) => contrast(luminance(c), DARK_PAPER) >= CONTRAST));
  return `:root{--accent:${light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}\n`;
}

/** Mixes in black (0) or white (255), a twentieth at a time, until the colour will do. */
function until(colour: Colour, towards: number, done: (colour: Colour) => boolean): Colour {
  for (let step = 0; step < 20; step++) {
    const mixed = colour.map((part) => part + ((towards - part) * step) / 20) as Colour;
    if (done(mixed)) return mixed;
  }
  return [towards, towards, towards];
}

function parse(accent: string): Colour {
  return [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16)) as Colour;
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance of sRGB, 0 to 1: WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
