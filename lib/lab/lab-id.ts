/** Whether `id` has the form of a lab's id, which says nothing about there being one. */
export const isLabId = (id: string) => /^[\w-]{22}$/.test(id);
