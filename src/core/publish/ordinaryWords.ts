/** Given and family names that are also English words; where one stands, a person has to look. */
const words = new Set(
  `ace amber angel april art august autumn bill bishop blue bob brook brown buck bush carol case cash chance chase chip
  christian clay cliff cook crystal daisy dale dash dawn day dean destiny dick dot drew earl ever faith field finn fisher
  florence forest fox frank gale gene ginger glen grace grant gray green guy hall harmony harry heath heather holly hope
  hunter iris ivy jack jade jasmine jay jean jet jewel john josh joy june justice king kit lance lane law lee lily long lot
  love major mark marsh mason max may melody mercy miles mike miller moss nick noble olive page park parker pat patience
  pearl penny piper pat price rain rand ray red reed rich river rob robin rocky rose ruby rusty sandy savage scout short
  sky skip small smith star stone storm sue summer sunny tab taylor tripp trinity troy van victor violet wade walker wall
  ward ware waters wave way west white will willow winter wolf wood woody wright young`.split(/\s+/),
);

/** Whether a word, in any case, is known to be a name and an ordinary word. */
export function isOrdinaryWord(word: string): boolean {
  return words.has(word.toLowerCase());
}
