/** Where the process tells, in lines for whoever operates it, what has begun and what is over. */
export interface OperatingLog {
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
}
