import type { Format } from "../format";

/** The forms authentication ticket of ASP.NET: upper-case hex, encrypted. Source: System.Web.Security.FormsAuthentication. */
export const aspnetForms: Format = {
  id: "aspnet-forms",
  names: /^\.ASPXAUTH$/i,

  read({ value }) {
    if (value.length < 64 || value.length % 2 !== 0 || !/^[0-9A-F]+$/.test(value)) return null;
    return {
      parts: [
        { text: value, kind: "sealed", name: "ticket", says: "Hidden: nobody reads it without the key." },
      ],
      guess: true,
    };
  },
};
