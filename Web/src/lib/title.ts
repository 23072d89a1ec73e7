/** The window's title: the page, after how much waits for this person. */
let page = ''
let waiting = 0

const show = () => {
  document.title = waiting > 0 ? `(${waiting}) ${page}` : page
}

export function setPageTitle(title: string) {
  page = title
  show()
}

export function setTitleCount(count: number) {
  waiting = count
  show()
}
