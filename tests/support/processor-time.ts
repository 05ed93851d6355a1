import { cpuUsage } from 'node:process';

/** Milliseconds that work takes of the processor: of this process alone, whatever else the machine does. */
export function processorTime(work: () => void): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1_000;
}
