package web

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"muster/internal/app"
	"muster/internal/ledger/sqlite"
	"muster/internal/mission"
)

// site is the pages on an empty ledger, with narrow limits.
func site(t *testing.T, limits Limits) http.Handler {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "muster.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	missions, err := mission.Load()
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(&app.App{Store: store, Missions: missions, Now: time.Now}, Options{Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Wait)
	return p
}

// upload sends files to the form.
func upload(h http.Handler, files ...string) (status int, body string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		part, _ := w.CreateFormFile("files", files[i]) // in memory
		_, _ = io.WriteString(part, files[i+1])
	}
	_ = w.Close()
	r := httptest.NewRequestWithContext(context.Background(), http.MethodPost, "http://localhost/add", &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	res := answer(h, r) //nolint:bodyclose // it was recorded in memory
	text, _ := io.ReadAll(res.Body)
	return res.StatusCode, string(text)
}

// TestUploadLimits: an upload that is too large, or of too many files, or of
// files with names that lead elsewhere, is refused with the remedy, and leaves
// nothing behind.
func TestUploadLimits(t *testing.T) {
	h := site(t, Limits{Bytes: 4 << 20, File: 1 << 20, Files: 3})
	mega := strings.Repeat("x", 1<<20)
	for _, c := range []struct {
		name  string
		files []string
		want  string
	}{
		{"none", nil, "no files"},
		{"one too large", []string{"a.txt", mega + "x"}, "larger than 1 MB"},
		{"too many", []string{"a.txt", "a", "b.txt", "b", "c.txt", "c", "d.txt", "d"}, "more than 3 files"},
		{"too large in all", []string{"a.txt", mega, "b.txt", mega, "c.txt", mega + mega}, "than"},
		{"hidden", []string{".profile", "a"}, "no name of a file"},
	} {
		if status, body := upload(h, c.files...); status != http.StatusBadRequest || !strings.Contains(body, c.want) {
			t.Errorf("%s: got status %d, want 400 with %q", c.name, status, c.want)
		}
	}
	left, err := os.ReadDir(os.TempDir())
	if err != nil || len(left) > 0 {
		t.Errorf("got %v, %v left behind", left, err)
	}
}

// TestUploadTime: an upload that takes longer than a request may is broken off.
func TestUploadTime(t *testing.T) {
	h := site(t, Limits{})
	var url string
	up := make(chan struct{})
	go func() {
		times := Usual
		times.Request, times.End = 300*time.Millisecond, time.Second
		_ = Serve(t.Context(), "127.0.0.1:0", false, times, h, slog.New(slog.DiscardHandler), func(u string) {
			url = u
			close(up)
		})
	}()
	<-up
	var d net.Dialer
	c, err := d.DialContext(t.Context(), "tcp", strings.Trim(strings.TrimPrefix(url, "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := io.WriteString(c, "POST /add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"); err != nil {
		t.Fatal(err)
	}
	if err := c.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(c)
	if err != nil || !strings.Contains(string(got), "broke off") {
		t.Errorf("got %q, %v, want the upload broken off", got, err)
	}
}
