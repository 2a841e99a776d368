/** Version of the core package; written into every result so that a report says what made it. */
export const coreVersion = '0.1.0';
