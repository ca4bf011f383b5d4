/** Opens the pictures of the codes with programs that are not ours. It stands on the sheet, and a test runs it. */
export const joinCommand =
  "zbarimg -q --raw -Sdisable -Sqrcode.enable *.png | sort -u | cut -d/ -f6 | tr -d '\\n' | base32 -d | age -d -i key.txt | gunzip > keys.json";
