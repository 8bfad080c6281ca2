/** Called by Next once at the start of a server. */
export async function register(): Promise<void> {
  // A function of Lambda does nothing between requests; there the scheduled upkeep does this.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env['AWS_LAMBDA_FUNCTION_NAME']) return;
  const { takeUpLapsed } = await import('@/server/take-up-lapsed');
  takeUpLapsed();
}
