const key = (subject: string) => `stride.welcomed.${subject}`;

/** Whoever leaves the first questions unanswered is not asked again in this browser. */
export const welcomeIsOver = (subject: string): boolean => localStorage.getItem(key(subject)) !== null;
export const endWelcome = (subject: string): void => localStorage.setItem(key(subject), 'yes');
