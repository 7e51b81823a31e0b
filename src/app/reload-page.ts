/** The way on when a part of the page is gone for good, such as a file of an older version. */
export function reloadPage(): void {
  window.location.reload();
}
