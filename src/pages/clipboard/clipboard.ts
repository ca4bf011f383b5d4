/**
 * Opened unseen by the worker for a moment: a space takes the place of a copied secret. A page that is never focused may
 * not use `navigator.clipboard`.
 */
const nothing = document.getElementById('nothing') as HTMLTextAreaElement;
nothing.select();
document.execCommand('copy');
