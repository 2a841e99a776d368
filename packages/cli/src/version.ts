/** Version of the command. A test keeps it equal to the version of the published package. */
export const version = '0.1.0';
