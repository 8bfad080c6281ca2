/**
 * The interpreter's version, kept beside everything it computed. It changes, with the reason in `docs/decisions/`, whenever the
 * same definition, input, responses, clock and seed would give another history.
 */
export const engineVersion = '1.0.0';
