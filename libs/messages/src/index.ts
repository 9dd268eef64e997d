export type { MessageProvider, OutgoingMessage, ProviderAnswer } from './provider.js';
export {
  chosenProvider,
  ProviderChoiceError,
  readProviderChoice,
  refuseProvider,
} from './providers/provider-choice.js';
export type { ProviderChoice } from './providers/provider-choice.js';
export { DEFAULT_BODY, MessageBodyError, readMessageBody } from './providers/message-body.js';
export type { MessageBody } from './providers/message-body.js';
export { readReceipt, ReceiptFault } from './receipts/read-receipt.js';
export type { ReadReceipt, ReceiptForm } from './receipts/read-receipt.js';
export { ReceiptAddress } from './receipts/receipt-address.js';
export { readReceiptWords, ReceiptWordsError } from './receipts/receipt-words.js';
export { MessageSender } from './message-sender.js';
export type { SenderClock } from './lane.js';
