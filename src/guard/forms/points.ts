import type { Sign } from './reading';

/** How much each sign speaks for a sign-in (above 0) or for something else that takes a password. */
export const points: Readonly<Record<Sign, number>> = {
  twoPasswords: -5,
  newByAutocomplete: -1.5,
  currentByAutocomplete: 1,
  newPassword: -3,
  passwordAgain: -3,
  oldPassword: -4,
  passwordRules: -2,
  remembers: 2,
  agrees: -1.5,
  showsTerms: -0.5,
  helpsForgetful: 2,
  asksPerson: -1.5,
  asksAgain: -3,
  asksMuch: -1.5,
  namesUser: 0.5,
  wayUp: 2,
  wayIn: -2,
  buttonIn: 2,
  buttonUp: -2,
  headingIn: 1,
  headingUp: -1.5,
  formIn: 2,
  formUp: -2.5,
  linkIn: -0.5,
  linkUp: 0.5,
  fieldIn: 1,
  fieldUp: -1,
  changes: -3,
  changesByButton: -1,
  resets: -2,
};

/** A form with one password and nothing else to say is one to sign in with. */
export const atFirst = 1;
