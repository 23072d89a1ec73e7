/** What more than one feature asks for, and what therefore more than one feature knows to be out of date. */
export const invitesKey = ['invites'] as const
export const roomsKey = ['rooms'] as const
