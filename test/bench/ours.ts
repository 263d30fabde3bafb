export { generateLongList, generateLongSection, generateLongTable, generatePostmortem } from './generate';
export { timeLibrary } from './ourLibrary';
export { timeFirstRead, timeKeystrokes, timePlainRemark } from './ourReadings';
