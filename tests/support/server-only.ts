// Stands in for the 'server-only' guard, which throws outside a server bundle.
export {};
