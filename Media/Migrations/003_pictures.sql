-- The picture of an item in a shape. wanted: what it was made for (the picture beside the film, and the film itself); made again when that changes.
-- stamp: of the picture beside the film, which may be replaced under the same name. version: names the picture's content in the cache and in
-- addresses; null when none could be made. Series and seasons without a picture of their own borrow the version of their first child.
CREATE TABLE item_pictures (
    item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    shape TEXT NOT NULL CHECK (shape IN ('poster', 'backdrop')),
    wanted TEXT NOT NULL,
    stamp TEXT,
    version TEXT,
    PRIMARY KEY (item_id, shape)
);

CREATE INDEX item_pictures_of_version ON item_pictures (version);
