"""Folders that other computers may write to at the same time are known by what is mounted, or by name."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from debrief import network
from debrief.letterboxes import open_letterbox
from debrief.network import mounted, on_share, shared_by, synced
from debrief.places import find_places
from debrief.settings import Settings
from debrief.store.errors import NeedsPassphrase

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
office:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ana/stick vfat rw 0 0
//server/team /mnt/our\040team cifs rw 0 0
host /mnt/host 9p rw 0 0
ana@there:/ /mnt/there fuse.sshfs rw 0 0
old:/x /srv nfs rw 0 0
/dev/sdc1 /srv ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", ""),
        ("/var/lib", ""),
        ("/home/ana", "nfs4"),
        ("/homes", ""),
        ("/home/ana/stick/debrief", ""),
        ("/mnt/our team/debrief", "cifs"),
        ("/mnt/host", "9p"),
        ("/mnt/there/a/b", "fuse.sshfs"),
        ("/srv/debrief", ""),
    ],
)
def test_the_longest_mount_tells_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert mounted(PurePosixPath(folder), MOUNTS) == (f"a network drive ({kind})" if kind else "")


def test_without_a_list_nothing_is_known() -> None:
    assert mounted(PurePosixPath("/home/ana"), "") == ""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/ana/Dropbox/debrief", "Dropbox"),
        ("/home/ana/OneDrive - The Agency/debrief", "OneDrive"),
        ("/home/ana/Nextcloud", "Nextcloud"),
        ("/Users/ana/Library/CloudStorage/GoogleDrive-ana/My Drive", "Google Drive"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("/Users/ana/iCloud Drive (Archive)", "iCloud Drive"),
        ("/home/ana/dropboxes", ""),
        ("/home/ana/debrief", ""),
    ],
)
def test_folders_that_are_kept_in_step_are_known_by_name(folder: str, name: str) -> None:
    assert synced(PurePosixPath(folder)) == name


@pytest.mark.parametrize(
    ("folder", "far"),
    [
        (r"\\office\team\debrief", True),
        (r"\\?\UNC\office\team\debrief", True),
        (r"C:\Users\ana", False),
        (r"\\?\C:\Users\ana", False),
        (r"\\.\pipe\x", False),
    ],
)
def test_a_windows_path_to_another_computer_is_known(folder: str, *, far: bool) -> None:
    assert bool(on_share(folder)) is far


def test_a_link_leads_to_where_it_points(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    monkeypatch.setattr(network, "MOUNTS", tmp_path / "none")
    assert shared_by(tmp_path / "link" / "not made yet") == "Dropbox"
    assert shared_by(tmp_path / "plain") == ""


def test_a_letterbox_in_a_synced_folder_is_for_several_computers_unless_somebody_says_otherwise(
    tmp_path: Path,
) -> None:
    places = find_places(tmp_path, tmp_path, tmp_path / "Dropbox" / "letterbox")
    with pytest.raises(NeedsPassphrase):
        open_letterbox(places, Settings()).begin()
    open_letterbox(places, Settings()).begin(sharing="one")
    assert open_letterbox(places, Settings()).status().sharing == "one"
