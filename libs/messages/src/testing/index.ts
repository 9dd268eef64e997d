export { describeProvider } from './describe-provider.js';
export type { Arrived, ProviderRig } from './provider-rig.js';
export { SmsServer } from './sms-server.js';
export type { Asked } from './sms-server.js';
