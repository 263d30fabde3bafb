export { generateLongList, generateLongSection, generateLongTable, generatePostmortem } from './generate';
export { timeBlame } from './ourBlame';
export { timeLibrary } from './ourLibrary';
export { timeFirstRead, timeKeystrokes, timePlainRemark } from './ourReadings';
