export { SpeechCache } from './cache/speech-cache.js';
export type { SpeechCacheOptions, SpeechObserver } from './cache/speech-cache.js';
export type { RenderedSpeech } from './cache/speech-folder.js';
export { chosenEngine, EngineChoiceError, readEngineChoice } from './engines/engine-choice.js';
export type { EngineChoice } from './engines/engine-choice.js';
export {
  chosenTranscription,
  readTranscriptionChoice,
  TranscriptionChoiceError,
} from './transcription/transcription-choice.js';
export type { TranscriptionChoice } from './transcription/transcription-choice.js';
export type {
  SoundToTranscribe,
  TranscribedPart,
  TranscriptionProvider,
} from './transcription/transcription-provider.js';
export { SpeechError } from './speech.js';
export type { Speech, SpeechFault } from './speech.js';
export type { SpeechEngine } from './speech-engine.js';
