/** How somebody chose that the app looks on this device, instead of as the device itself does. */
export const chosenThemes = ['light', 'dark', 'contrast'] as const;

/** The cookie that tells the server, so that a page comes in it. */
export const themeCookie = 'leerkring-theme';
