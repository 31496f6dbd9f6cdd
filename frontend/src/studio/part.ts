// A part of a page of the server: the same page, without the frame around it.

/** What a request says that wants a part, or what came of a form as JSON. */
export const PART = {'X-Part': '1'};

/** Give the part that was answered, as nodes. Scripts in it never run. */
export async function nodes(answer: Response): Promise<DocumentFragment> {
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
  return fragment;
}
