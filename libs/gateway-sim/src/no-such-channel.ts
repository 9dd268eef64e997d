/** Live control of a channel that is not there, or has ended. */
export class NoSuchChannelError extends Error {
  constructor(channelId: string) {
    super(`No simulated call is in progress on channel ${channelId}: it has ended, or never was.`);
    this.name = 'NoSuchChannelError';
  }
}
