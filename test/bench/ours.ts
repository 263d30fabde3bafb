export { generateLongList, generateLongSection, generateLongTable, generatePostmortem } from './generate';
export { timeFirstRead, timeKeystrokes, timePlainRemark } from './ourReadings';
