/** Bytes of UTF-8 of what a run is given; machines and links a person may have; days a thrown away machine can be brought back. */
export const machineLimits = { setup: 1_048_576, title: 120, machines: 200, shares: 200, keptDays: 30 } as const;

/** The topic its text is a draft of. */
export const machineTopic = (id: string): string => `playground:${id}`;
