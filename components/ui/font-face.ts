/**
 * The page's own font as a rule that holds its bytes, since a picture can load none. Empty where the font cannot be had;
 * then the picture takes what the system has.
 */
export async function fontFace(family: string): Promise<string> {
  try {
    const rule = rulesOf(document).find((rule) => nameOf(rule) === family);
    const address = rule?.style.getPropertyValue("src").match(/url\("?([^")]+)"?\)/)?.[1];
    if (!rule || !address) return "";
    const file = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href), {
      cache: "force-cache",
    });
    return `@font-face{font-family:${family};font-weight:100 900;src:url(${await dataUrl(await file.blob())})}`;
  } catch {
    return "";
  }
}

const rulesOf = ({ styleSheets }: Document) =>
  [...styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);

const nameOf = ({ style }: CSSFontFaceRule) => style.getPropertyValue("font-family").replaceAll('"', "");

const dataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
