const key = (subject: string) => `stride.welcomed.${subject}`;

/** Athletes who skip the welcome questions are not asked again in this browser. */
export const welcomeIsOver = (subject: string): boolean => localStorage.getItem(key(subject)) !== null;
export const endWelcome = (subject: string): void => localStorage.setItem(key(subject), 'yes');
