namespace WatchParty.Media.Artwork;

public enum PictureShape
{
    Poster,
    Backdrop,
}
