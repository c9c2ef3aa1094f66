// SPDX-License-Identifier: Apache-2.0

// Verifies a wsigate audit log with the Go team's own implementation of notes and transparency logs.
//
//	verify_log DIR [SIZE ROOT]
//
// holds DIR/journal.jsonl against DIR/checkpoint and DIR/log.vkey; with SIZE and ROOT (base64) also that the log of
// that size is a prefix of it.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := verify(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "verify_log:", err)
		os.Exit(1)
	}
}

func verify(arguments []string) error {
	if len(arguments) != 1 && len(arguments) != 3 {
		return fmt.Errorf("usage: verify_log DIR [SIZE ROOT]")
	}
	head, err := signedHead(arguments[0])
	if err != nil {
		return err
	}
	leaves, err := readLeaves(arguments[0])
	if err != nil {
		return err
	}
	if int64(len(leaves)) != head.N {
		return fmt.Errorf("%d entries, and %d are signed", len(leaves), head.N)
	}
	hashes, err := storedHashes(leaves)
	if err != nil {
		return err
	}
	root, err := treeHash(head.N, hashes)
	if err != nil {
		return err
	}
	if root != head.Hash {
		return fmt.Errorf("the root is %v, and %v is signed", root, head.Hash)
	}
	if len(arguments) == 3 {
		if err := checkPrefix(head, hashes, arguments[1], arguments[2]); err != nil {
			return err
		}
	}
	fmt.Printf("%d entries, root %v\n", head.N, head.Hash)
	return nil
}

func signedHead(folder string) (tlog.Tree, error) {
	key, err := os.ReadFile(filepath.Join(folder, "log.vkey"))
	if err != nil {
		return tlog.Tree{}, err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(key)))
	if err != nil {
		return tlog.Tree{}, err
	}
	message, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is not one of %s", verifier.Name())
	}
	return head(lines[1], lines[2])
}

func head(size, root string) (tlog.Tree, error) {
	n, err := strconv.ParseInt(size, 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	raw, err := base64.StdEncoding.DecodeString(root)
	if err != nil || len(raw) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("the root %q is malformed", root)
	}
	tree := tlog.Tree{N: n}
	copy(tree.Hash[:], raw)
	return tree, nil
}

func readLeaves(folder string) ([][]byte, error) {
	journal, err := os.ReadFile(filepath.Join(folder, "journal.jsonl"))
	if err != nil || len(journal) == 0 {
		return nil, err
	}
	if !bytes.HasSuffix(journal, []byte("\n")) {
		return nil, fmt.Errorf("the journal does not end in a newline")
	}
	return bytes.Split(journal[:len(journal)-1], []byte("\n")), nil
}

func storedHashes(leaves [][]byte) (tlog.HashReader, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for number, leaf := range leaves {
		hashes, err := tlog.StoredHashes(int64(number), leaf, reader)
		if err != nil {
			return nil, err
		}
		stored = append(stored, hashes...)
	}
	return reader, nil
}

// The root of an empty tree is the hash of nothing (RFC 6962); this version of tlog answers zeros.
func treeHash(size int64, hashes tlog.HashReader) (tlog.Hash, error) {
	if size == 0 {
		return sha256.Sum256(nil), nil
	}
	return tlog.TreeHash(size, hashes)
}

func checkPrefix(newer tlog.Tree, hashes tlog.HashReader, size, root string) error {
	older, err := head(size, root)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(newer.N, older.N, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash)
}
