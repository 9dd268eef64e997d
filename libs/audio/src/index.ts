export { AudioConverter, AudioConverterBusyError } from './audio-converter.js';
export type { AudioConverterOptions } from './audio-converter.js';
export { AudioFault } from './audio-fault.js';
export type { AudioFaultCode } from './audio-fault.js';
export { AudioShelf } from './audio-shelf.js';
export type { ShelvedAudio } from './audio-shelf.js';
export { convertAudio } from './convert-audio.js';
export type { AudioFormat, ConvertedAudio } from './convert-audio.js';
export { durationOfWavBytes, MOST_UPLOAD_BYTES, PLAYED_RATE_HZ } from './limits.js';
