import type { LeftSeat, Seat } from './seat.js';

/** What a turn changes of the conference that its caller is in. */
export class TurnConference {
  seat: Seat | null;
  /** Seats that were left in this turn, and of which their rooms have not heard. */
  readonly left: LeftSeat[] = [];

  constructor(seat: Seat | undefined) {
    this.seat = seat ?? null;
  }

  take(seat: Seat): void {
    this.seat = seat;
  }

  leave(outcome: string): void {
    if (this.seat !== null) this.left.push({ seat: this.seat, outcome });
    this.seat = null;
  }
}
