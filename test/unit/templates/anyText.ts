import fc from 'fast-check';

/** Any text a form may send: plain words, any UTF-16 unit (halves of surrogate pairs too), characters of all planes. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
